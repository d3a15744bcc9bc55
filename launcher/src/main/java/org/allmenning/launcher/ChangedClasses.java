package org.allmenning.launcher;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles changed sources, and every source that names a changed class, against the server that runs. Checks of style
 * and of likely mistakes are left to the build.
 */
final class ChangedClasses {
    private static final Pattern WORD = Pattern.compile("\\w+");

    private final Layout layout;
    private final Path project;

    ChangedClasses(Layout layout, Path project) {
        this.layout = layout;
        this.project = project;
    }

    List<ModuleFile> compile(List<ModuleFile> changed) throws IOException {
        List<ModuleFile> sources = withThoseThatName(changed);
        Path output = layout.home().resolve("reloaded-classes");
        Layout.delete(output);
        Files.createDirectories(output);
        javac(sources, output);
        return results(sources, output);
    }

    private List<ModuleFile> withThoseThatName(List<ModuleFile> changed) throws IOException {
        var names = changed.stream().map(ModuleFile::simpleName).collect(Collectors.toSet());
        List<ModuleFile> sources = new ArrayList<>();
        for (ModuleFile file : ModuleFile.all(project)) {
            if (file.isJava() && (changed.contains(file) || namesOneOf(names, file))) {
                sources.add(file);
            }
        }
        return sources;
    }

    private static boolean namesOneOf(Set<String> names, ModuleFile file) throws IOException {
        return WORD.matcher(Files.readString(file.file())).results().anyMatch(word -> names.contains(word.group()));
    }

    private void javac(List<ModuleFile> sources, Path output) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-proc:none",
                    "-parameters",
                    "-g",
                    "-nowarn",
                    "-d",
                    output.toString(),
                    "-cp",
                    classPath());
            var units = files.getJavaFileObjectsFromPaths(
                    sources.stream().map(ModuleFile::file).toList());
            if (!compiler.getTask(complaints, files, null, options, null, units).call()) {
                throw new CannotStart(complaints + "Nothing was reloaded: the changes do not compile.");
            }
        }
    }

    private String classPath() throws IOException {
        List<String> path = new ArrayList<>();
        ModuleFile.MODULES.forEach(module ->
                path.add(project.resolve(module).resolve("target/classes").toString()));
        for (Path root : List.of(layout.webApplications(), layout.temporary())) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".jar")).forEach(jar -> path.add(jar.toString()));
            }
        }
        return String.join(System.getProperty("path.separator"), path);
    }

    private static List<ModuleFile> results(List<ModuleFile> sources, Path output) throws IOException {
        Map<String, String> moduleOfClass = new HashMap<>();
        sources.forEach(source -> moduleOfClass.put(
                source.place().substring(0, source.place().length() - ".java".length()), source.module()));
        try (Stream<Path> classes = Files.walk(output)) {
            return classes.filter(Files::isRegularFile)
                    .map(file -> {
                        String place = output.relativize(file).toString().replace('\\', '/');
                        String outer = place.substring(0, place.length() - ".class".length());
                        int inner = outer.indexOf('$');
                        String module = moduleOfClass.get(inner < 0 ? outer : outer.substring(0, inner));
                        return new ModuleFile(module, ModuleFile.Kind.CLASS, file, place);
                    })
                    .toList();
        }
    }
}
