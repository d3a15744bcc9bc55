package org.allmenning.system;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What is sent to the database, as PostgreSQL writes it into its log. */
public final class Statements {

    /** Each statement of the application begins with these words; transactions and the pool’s own check are none. */
    private static final String STATEMENT =
            "allmenning LOG:  (execute [^:]*|statement): (?!BEGIN|COMMIT|ROLLBACK|SET|SHOW|SELECT 1$).*";

    /** What runs by itself now and then adds to one count, but not to each. */
    private static final int TIMES = 3;

    private Statements() {}

    /** From now on every statement stands in the log. */
    public static void areWritten() {
        Database.administer(
                "alter system set log_statement = 'all'",
                "alter system set log_line_prefix = '%d '",
                "select pg_reload_conf()");
    }

    /** And from now on none. */
    public static void areSilent() {
        Database.administer(
                "alter system reset log_statement", "alter system reset log_line_prefix", "select pg_reload_conf()");
    }

    /** What a request sends to the database: the least of several tries, all of which must succeed. */
    public static List<String> sentFor(Supplier<HttpResponse<String>> request) {
        return IntStream.range(0, TIMES)
                .mapToObj(time -> once(request))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    private static List<String> once(Supplier<HttpResponse<String>> request) {
        var log = Path.of(System.getProperty("allmenning.home"), "logs/postgresql.log")
                .toFile();
        try (var file = new RandomAccessFile(log, "r")) {
            file.seek(file.length());
            var answer = request.get();
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
            }
            var written = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(written);
            return new String(written, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches(STATEMENT))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
