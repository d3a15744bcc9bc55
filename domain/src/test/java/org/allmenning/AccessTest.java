package org.allmenning;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.allmenning.shared.AllowedFor;
import org.junit.jupiter.api.Test;

/** Who may do what is said at the use case, and once more in a table: whoever opens a use case to others changes both. */
class AccessTest {

    private static final Path TABLE = Path.of("../docs/access.md");

    @Test
    void the_table_of_access_says_what_the_use_cases_say() throws IOException {
        var table = Files.readAllLines(TABLE).stream()
                .filter(line -> line.matches("\\| \\w+\\.\\w+ \\|.*"))
                .toList();

        assertThat(table).containsExactlyElementsOf(useCases());
    }

    private static List<String> useCases() {
        var lines = new TreeSet<String>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.allmenning").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(AllowedFor.class))
                        .forEach(method -> lines.add("| " + name(method) + " | " + roles(method) + " |"));
        return List.copyOf(lines);
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static String roles(JavaMethod method) {
        var allowed = method.getAnnotationOfType(AllowedFor.class);
        return allowed.everyone()
                ? "everyone"
                : Arrays.stream(allowed.value())
                        .map(role ->
                                role.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }
}
