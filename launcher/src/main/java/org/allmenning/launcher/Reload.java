package org.allmenning.launcher;

final class Reload {
    private final Layout layout;
    private final Progress progress;

    Reload(Layout layout, Progress progress) {
        this.layout = layout;
        this.progress = progress;
    }

    void run(Ports ports) {
        progress.say(layout + " " + ports);
    }
}
