package org.allmenning.api.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.allmenning.api.problem.ProblemException;
import org.allmenning.application.AttachmentFile;
import org.allmenning.spreadsheet.AwardListCsv;

/** Stops reading a body at its limit, whether or not the caller said beforehand how long it is. */
@Provider
@ApplicationScoped
public class LimitedBody implements ContainerRequestFilter {

    /** In bytes; a batch of some thousand cells. */
    static final int LARGEST_JSON = 256 * 1024;

    private static final MediaType CSV = new MediaType("text", "csv");

    @Override
    public void filter(ContainerRequestContext request) {
        var limit = limit(request.getMediaType());
        if (request.getLength() > limit) {
            throw tooLarge();
        }
        request.setEntityStream(new Limited(request.getEntityStream(), limit));
    }

    /** A file that is too large is refused by its own rule, which names it; so one byte more is let in. */
    private static long limit(MediaType type) {
        if (MediaType.APPLICATION_OCTET_STREAM_TYPE.equals(type)) {
            return AttachmentFile.LARGEST + 1L;
        }
        return CSV.isCompatible(type) ? AwardListCsv.LARGEST_FILE : LARGEST_JSON;
    }

    private static ProblemException tooLarge() {
        return new ProblemException(413, "api.tooLarge");
    }

    /** Counts what is read. */
    static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream body, long limit) {
            super(body);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = super.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
