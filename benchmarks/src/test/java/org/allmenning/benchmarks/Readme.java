package org.allmenning.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The figures in {@code benchmarks/README.md}, each between two marks. */
final class Readme {

    private Readme() {}

    /** Replaces what stands between {@code <!-- mark -->} and {@code <!-- end of mark -->}. */
    static void write(String mark, String measured) throws IOException {
        System.out.println(measured);
        var begin = "<!-- " + mark + " -->\n";
        var file = Path.of(System.getProperty("allmenning.table"));
        var text = Files.readString(file);
        Files.writeString(
                file,
                text.substring(0, text.indexOf(begin) + begin.length()) + "\n" + measured + "\n"
                        + text.substring(text.indexOf("<!-- end of " + mark + " -->\n")));
    }
}
