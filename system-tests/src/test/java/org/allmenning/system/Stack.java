package org.allmenning.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.allmenning.launcher.Installation;
import org.allmenning.launcher.Layout;
import org.allmenning.launcher.Ports;
import org.allmenning.launcher.Progress;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** One installation with demonstration data for all tests, on free ports, fresh each time. */
public final class Stack implements LauncherSessionListener {

    private static Installation installation;

    /** The running installation. */
    static Installation installation() {
        return installation;
    }

    /** The address of the portal, without a slash at its end. */
    public static String portal() {
        return withoutSlash(installation.portal().toString());
    }

    public static String console() {
        return withoutSlash(installation.console().toString());
    }

    static String api() {
        return withoutSlash(installation.api().toString());
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        var layout = Layout.ofProject(project()).withHome(Path.of(System.getProperty("allmenning.home")));
        putBeside(layout);
        installation = new Installation(layout, Ports.free(), Map.of(), new Progress(System.out));
        installation.start(true);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (installation != null) {
            installation.close();
        }
    }

    /** Another web application, named in {@code allmenning.beside}, is served by the same server. */
    private static void putBeside(Layout layout) {
        var other = System.getProperty("allmenning.beside");
        if (other != null) {
            try {
                Files.createDirectories(layout.beside());
                Files.copy(
                        Path.of(other),
                        layout.beside().resolve(Path.of(other).getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** The clone with sources and what was built from them. */
    static Path project() {
        return Path.of(System.getProperty("allmenning.project"));
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
