package org.allmenning.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The four ports of an installation, each 1–65535 and no two alike. */
public record Ports(int web, int keycloak, int database, int mail) {
    static final String WEB = "ALLMENNING_PORT";
    static final String KEYCLOAK = "ALLMENNING_KEYCLOAK_PORT";
    static final String DATABASE = "ALLMENNING_DB_PORT";
    static final String MAIL = "ALLMENNING_MAIL_PORT";
    private static final byte[] IPV4_LOOPBACK = {127, 0, 0, 1};
    private static final byte[] IPV6_LOOPBACK = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    private static final int CONNECT_MILLIS = 300;

    public Ports {
        if (List.of(web, keycloak, database, mail).stream().distinct().count() < 4) {
            throw new CannotStart("Two of the four ports are the same: portal " + web + ", Keycloak " + keycloak
                    + ", PostgreSQL " + database + ", mail " + mail + ".");
        }
    }

    /** The defaults, moved by the environment. */
    static Ports from(Map<String, String> environment) {
        return new Ports(
                read(environment, WEB, 8080),
                read(environment, KEYCLOAK, 8180),
                read(environment, DATABASE, 5433),
                read(environment, MAIL, 8025));
    }

    /** Four ports that nobody listens on at this moment; for tests that run beside each other. */
    public static Ports free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return new Ports(
                    held.get(0).getLocalPort(),
                    held.get(1).getLocalPort(),
                    held.get(2).getLocalPort(),
                    held.get(3).getLocalPort());
        } catch (IOException e) {
            throw new CannotStart("No free port is to be had on the loopback address: " + e.getMessage(), e);
        } finally {
            held.forEach(Ports::close);
        }
    }

    Ports withWeb(int port) {
        return new Ports(port, keycloak, database, mail);
    }

    /** The ports by the variable that moves them, in the order in which they are started. */
    Map<String, Integer> byVariable() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put(WEB, web);
        ports.put(KEYCLOAK, keycloak);
        ports.put(DATABASE, database);
        ports.put(MAIL, mail);
        return ports;
    }

    static int number(String text, String source) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw notAPort(text, source, e);
        }
        throw notAPort(text, source, null);
    }

    /** Whether somebody listens there already, on either address that "localhost" may mean. */
    static boolean isTaken(int port) {
        return answersOnIpv6(port) || !canBind(port);
    }

    private static boolean canBind(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(IPV4_LOOPBACK), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answersOnIpv6(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(IPV6_LOOPBACK), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int read(Map<String, String> environment, String variable, int otherwise) {
        String text = environment.get(variable);
        return text == null || text.isBlank() ? otherwise : number(text, variable);
    }

    private static CannotStart notAPort(String text, String source, Throwable cause) {
        return new CannotStart(
                source + " must be a port from 1 to 65535, and \"" + text.strip() + "\" is not one.", cause);
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new CannotStart("A port cannot be given back: " + e.getMessage(), e);
        }
    }
}
