package org.allmenning.launcher;

import java.nio.file.Path;
import java.util.List;

/** The command behind {@code ./run}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Progress progress = new Progress(System.out);
        try {
            run(Options.parse(List.of(arguments), System.getenv()), progress);
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (RuntimeException | Error e) {
            e.printStackTrace(); // a fault of ours; whatever runs already is stopped on the way out
            System.exit(2);
        }
    }

    private static void run(Options options, Progress progress) {
        Path project = Path.of(System.getProperty("allmenning.project", "."));
        Layout layout = Layout.ofProject(project);
        switch (options.task()) {
            case HELP -> progress.print(Options.HELP_TEXT.stripTrailing());
            case RELOAD -> new Reload(layout, project, progress).run();
            case START ->
                start(new Installation(layout, options.ports(), System.getenv(), progress), options, progress);
        }
    }

    private static void start(Installation installation, Options options, Progress progress) {
        Preconditions.checkJava(Runtime.version().feature());
        installation.start(options.fresh());
        progress.print(Greeting.of(installation, options.ports(), progress.seconds()));
        throw new CannotStart(installation.death().join());
    }
}
