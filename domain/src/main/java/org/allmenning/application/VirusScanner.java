package org.allmenning.application;

import java.io.InputStream;

/**
 * Says whether a file does harm. An installation brings its own as a CDI alternative with a priority, for example one that
 * asks a ClamAV service; without one, {@link KnownSignatures} stands in.
 */
public interface VirusScanner {

    /** What a scanner says of a file. Only a clean one can be read. */
    enum Verdict {
        CLEAN,
        INFECTED,
        /** The scanner could not tell, or could not be reached. */
        UNKNOWN
    }

    /** Reads the content to its end; throws nothing for a scanner that is away, but says {@link Verdict#UNKNOWN}. */
    Verdict scan(InputStream content);
}
