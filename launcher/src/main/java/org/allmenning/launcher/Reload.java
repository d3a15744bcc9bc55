package org.allmenning.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Shows changed pages and classes in what runs already: compiles what changed and what names it, puts it into the unpacked
 * web applications, and lets Payara Micro load those anew. PostgreSQL and Keycloak are not touched.
 */
final class Reload {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Layout layout;
    private final Path project;
    private final Progress progress;

    Reload(Layout layout, Path project, Progress progress) {
        this.layout = layout;
        this.project = project.toAbsolutePath().normalize();
        this.progress = progress;
    }

    void run() {
        if (!SingleLauncher.isRunning(layout)) {
            throw new CannotStart("Nothing runs in this directory; start everything with ./run first.");
        }
        try {
            Path stamp = layout.home().resolve("reloaded");
            FileTime begin = FileTime.fromMillis(System.currentTimeMillis());
            List<ModuleFile> changed = ModuleFile.newerThan(since(stamp), project);
            if (changed.isEmpty()) {
                progress.say("Nothing changed since the last build or reload");
                return;
            }
            Set<WebApplications> touched = apply(changed);
            long logged = Files.size(layout.log(PayaraProcess.NAME));
            for (WebApplications application : touched) {
                application.requestReload(layout);
            }
            awaitReload(touched, logged);
            Files.writeString(stamp, "");
            Files.setLastModifiedTime(stamp, begin);
        } catch (IOException e) {
            throw new CannotStart("The reload failed: " + e, e);
        }
    }

    private FileTime since(Path stamp) throws IOException {
        FileTime built = Files.getLastModifiedTime(project.resolve("launcher/target/built"));
        if (!Files.exists(stamp)) {
            return built;
        }
        FileTime reloaded = Files.getLastModifiedTime(stamp);
        return reloaded.compareTo(built) > 0 ? reloaded : built;
    }

    private Set<WebApplications> apply(List<ModuleFile> changed) throws IOException {
        List<ModuleFile> results = new ArrayList<>();
        List<ModuleFile> sources = changed.stream().filter(ModuleFile::isJava).toList();
        if (!sources.isEmpty()) {
            results.addAll(new ChangedClasses(layout, project).compile(sources));
        }
        changed.stream().filter(file -> !file.isJava()).forEach(results::add);
        progress.say(changed.size() + " files changed, " + results.size() + " go into the applications");
        Set<WebApplications> touched = new TreeSet<>();
        for (ModuleFile result : results) {
            result.copyToBuild(project);
        }
        for (WebApplications application : WebApplications.values()) {
            if (application.take(results, layout)) {
                touched.add(application);
            }
        }
        return touched;
    }

    private void awaitReload(Set<WebApplications> touched, long logged) {
        Set<WebApplications> waiting = new TreeSet<>(touched);
        boolean done = Polling.until(LIMIT, () -> {
            String log = logFrom(logged);
            for (WebApplications application : List.copyOf(waiting)) {
                if (log.contains(application.deployedLine())) {
                    waiting.remove(application);
                    progress.say(application.module() + " shows the change");
                }
            }
            return waiting.isEmpty();
        });
        if (!done) {
            throw new CannotStart("Payara Micro did not reload "
                    + waiting.iterator().next().module() + "; its log is " + layout.log(PayaraProcess.NAME));
        }
    }

    private String logFrom(long offset) {
        try (var log = Files.newInputStream(layout.log(PayaraProcess.NAME))) {
            log.skipNBytes(offset);
            return new String(log.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
