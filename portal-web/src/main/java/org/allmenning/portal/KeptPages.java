package org.allmenning.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Public pages as they were written last, by their tag: whatever changes a page gives it another tag, and the old one is
 * forgotten when nobody asks for it. Only what everybody sees alike is kept.
 */
@ApplicationScoped
public class KeptPages {

    private static final int MOST = 64;

    private final Map<String, String> pages = new LinkedHashMap<>(MOST, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    /** Whether the page of this tag was kept, and is sent. */
    boolean answers(String tag, HttpServletResponse response) throws IOException {
        var page = find(tag);
        if (page.isEmpty()) {
            return false;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(page.get());
        return true;
    }

    private synchronized Optional<String> find(String tag) {
        return Optional.ofNullable(pages.get(tag));
    }

    synchronized void keep(String tag, String page) {
        pages.put(tag, page);
    }

    /** Writes through to the reader, and knows afterwards what it wrote. */
    static final class Copied extends HttpServletResponseWrapper {

        private final StringBuilder page = new StringBuilder();
        private PrintWriter writer;

        Copied(HttpServletResponse response) {
            super(response);
        }

        /** All that was written. */
        String page() {
            return page.toString();
        }

        /** Whether nothing broke off in the middle of it. */
        boolean isWhole() {
            return page.toString().stripTrailing().endsWith("</html>");
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            if (writer == null) {
                writer = new PrintWriter(new Both(super.getWriter(), page));
            }
            return writer;
        }
    }

    private static final class Both extends Writer {

        private final Writer reader;
        private final StringBuilder copy;

        private Both(Writer reader, StringBuilder copy) {
            this.reader = reader;
            this.copy = copy;
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            copy.append(text, from, length);
            reader.write(text, from, length);
        }

        @Override
        public void flush() throws IOException {
            reader.flush();
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
