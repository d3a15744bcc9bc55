package org.allmenning.launcher;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * All of Allmenning on this machine: PostgreSQL, Keycloak, the mail catcher and Payara Micro with the three web
 * applications. Parts can be killed and started again, which is how the system tests try what survives.
 */
public final class Installation implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final String PROBE_ACCOUNT = "lead-hammerfest";

    private final Layout layout;
    private final Ports ports;
    private final Progress progress;
    private final ServerEnvironment environment;
    private final AdminPassword adminPassword;
    private final PostgresProcess database;
    private final KeycloakProcess keycloak;
    private final PayaraProcess server;
    private final MailCatcher mail;
    private final CompletableFuture<String> death = new CompletableFuture<>();
    private volatile boolean stopping;
    private SingleLauncher lock;

    /** Nothing starts yet. The variables are those of the application; one that names an own service replaces ours. */
    public Installation(Layout layout, Ports ports, Map<String, String> variables, Progress progress) {
        this.layout = layout;
        this.ports = ports;
        this.progress = progress;
        this.environment = new ServerEnvironment(variables, ports);
        this.adminPassword = new AdminPassword(layout);
        Consumer<String> whenAnyDies = death::complete;
        this.database = new PostgresProcess(layout, ports.database(), whenAnyDies);
        this.keycloak = new KeycloakProcess(layout, ports.keycloak(), keycloakStore(), adminPassword, whenAnyDies);
        this.server = new PayaraProcess(layout, ports.web(), environment.variables(), whenAnyDies);
        this.mail = new MailCatcher(ports.mail());
    }

    /** Starts everything and returns when every address answers and a sign-in works. */
    public void start(boolean fresh) {
        layout.createDirectories();
        lock = SingleLauncher.enter(layout);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
        int leftovers = Leftovers.end(layout);
        if (leftovers > 0) {
            progress.say("Ended " + leftovers + " processes that a killed launcher had left behind");
        }
        Preconditions.checkDisk(layout);
        Preconditions.checkPorts(neededPorts());
        if (fresh) {
            Layout.delete(layout.data());
            layout.createDirectories();
            progress.say("Data of earlier runs are thrown away");
        }
        startParts();
        await(List.of(Address.guarded(console().toString())), PayaraProcess.NAME);
        signIn();
    }

    private void startParts() {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            if (!environment.hasOwnMail()) {
                mail.start();
            }
            boolean building = !environment.hasOwnSignOn() && !KeycloakProcess.isPrepared(layout);
            var programs = CompletableFuture.runAsync(this::prepareKeycloak, threads);
            if (!environment.hasOwnDatabase()) {
                database.start();
                progress.say("PostgreSQL answers at " + jdbcUrl());
            }
            var signOn = programs.thenRunAsync(this::startKeycloak, threads);
            var web = CompletableFuture.runAsync(
                    () -> startServer(building ? PayaraProcess::startBesideKeycloak : PayaraProcess::start), threads);
            joinFirstToFail(signOn, web);
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart reason ? reason : e;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Waits for both, but no longer than until one fails. */
    private static void joinFirstToFail(CompletableFuture<Void> one, CompletableFuture<Void> other) {
        Polling.until(
                START_LIMIT.multipliedBy(4),
                () -> one.isCompletedExceptionally()
                        || other.isCompletedExceptionally()
                        || (one.isDone() && other.isDone()));
        (one.isCompletedExceptionally() ? one : other).join();
    }

    private void prepareKeycloak() {
        if (!environment.hasOwnSignOn()) {
            KeycloakProcess.prepare(layout, progress);
        }
    }

    /** Starts Keycloak, again if it was stopped, and waits until the realm answers at the present addresses. */
    public void startKeycloak() {
        if (environment.hasOwnSignOn()) {
            return;
        }
        refuseWhenStopping();
        keycloak.start();
        await(List.of(Address.open(keycloak.realmAddress())), KeycloakProcess.NAME);
        new RealmAddresses(keycloak.address(), adminPassword)
                .point(
                        environment.get(ServerEnvironment.BASE_URL),
                        environment.get(ServerEnvironment.SMTP_HOST),
                        Integer.parseInt(environment.get(ServerEnvironment.SMTP_PORT)),
                        environment.get(ServerEnvironment.MAIL_FROM));
        progress.say("Keycloak answers at " + keycloak.realmAddress());
    }

    /** Starts Payara Micro, again if it was stopped, and waits until the three web applications answer. */
    public void startServer() {
        startServer(PayaraProcess::start);
    }

    private void startServer(Consumer<PayaraProcess> way) {
        refuseWhenStopping();
        way.accept(server);
        await(List.of(Address.open(api() + "health")), PayaraProcess.NAME);
        progress.say("The API answers at " + api());
        await(List.of(Address.open(portal().toString())), PayaraProcess.NAME);
        progress.say("The portal answers at " + portal());
        await(List.of(Address.guardedWithoutSignOn(console().toString())), PayaraProcess.NAME);
        progress.say("The console answers at " + console());
    }

    private void signIn() {
        if (!environment.hasOwnSignOn()) {
            new SignInProbe(portal().resolve("my/applications"), PROBE_ACCOUNT).run();
            progress.say("A sign-in works, from the portal through Keycloak and back");
        }
    }

    private void await(List<Address> addresses, String part) {
        for (Address address : addresses) {
            boolean answered = Polling.until(START_LIMIT, () -> stopping || death.isDone() || address.answers());
            refuseWhenStopping();
            death.thenAccept(Installation::refuse).getNow(null);
            if (!answered) {
                throw new CannotStart("Waited " + START_LIMIT.toMinutes() + " minutes in vain for " + address
                        + "; the log is " + layout.log(part));
            }
        }
    }

    /** Ends Payara Micro as a power cut would. */
    public void killServer() {
        server.kill();
    }

    /** Asks Payara Micro to end. */
    public void stopServer() {
        server.stop();
    }

    /** Ends PostgreSQL and its sessions as a power cut would. */
    public void killDatabase() {
        database.kill();
    }

    /** Starts PostgreSQL on the same port and data. */
    public void startDatabase() {
        database.start();
    }

    /** Asks Keycloak to end; who is signed in goes on. */
    public void stopKeycloak() {
        keycloak.stop();
    }

    /** The portal's address, with a slash at its end, as the others. */
    public URI portal() {
        return URI.create("http://localhost:" + ports.web() + "/");
    }

    public URI console() {
        return portal().resolve("admin/");
    }

    public URI api() {
        return portal().resolve("api/");
    }

    public URI realm() {
        return URI.create(environment.get(ServerEnvironment.ISSUER));
    }

    /** The application's database; user and password are both "allmenning". */
    public String jdbcUrl() {
        return database.jdbcUrl(PostgresProcess.DATABASE);
    }

    /** What the mail catcher has taken so far, oldest first. */
    public List<MimeMessage> mails() {
        return mail.mails();
    }

    /** Waits for mails, and says whether that many came. */
    public boolean hasCaughtMails(int atLeast, Duration limit) {
        return mail.hasCaught(atLeast, limit);
    }

    Layout layout() {
        return layout;
    }

    /** Completes with a sentence when a part dies by itself. */
    CompletableFuture<String> death() {
        return death;
    }

    /** Stops every part, those that use others first. A second call, also from the end of the process, does nothing. */
    @Override
    public synchronized void close() {
        if (stopping || lock == null) {
            return; // stopped already, or never entered: what runs there is somebody else's
        }
        stopping = true;
        CompletableFuture.allOf(CompletableFuture.runAsync(server::stop), CompletableFuture.runAsync(keycloak::stop))
                .join();
        database.stop();
        mail.stop();
        lock.close();
    }

    private KeycloakProcess.Store keycloakStore() {
        if (environment.hasOwnDatabase()) {
            return new KeycloakProcess.Store(
                    "jdbc:postgresql://" + environment.get(ServerEnvironment.DATABASE_HOST) + ":"
                            + environment.get("ALLMENNING_DB_PORT") + "/" + PostgresProcess.KEYCLOAK_DATABASE,
                    environment.get("ALLMENNING_DB_USER"),
                    environment.get("ALLMENNING_DB_PASSWORD"));
        }
        return new KeycloakProcess.Store(
                "jdbc:postgresql://127.0.0.1:" + ports.database() + "/" + PostgresProcess.KEYCLOAK_DATABASE,
                "keycloak",
                "keycloak");
    }

    private Map<String, Integer> neededPorts() {
        Map<String, Integer> needed = ports.byVariable();
        if (environment.hasOwnDatabase()) {
            needed.remove(Ports.DATABASE);
        }
        if (environment.hasOwnSignOn()) {
            needed.remove(Ports.KEYCLOAK);
        }
        if (environment.hasOwnMail()) {
            needed.remove(Ports.MAIL);
        }
        return needed;
    }

    private void refuseWhenStopping() {
        if (stopping) {
            throw new CannotStart("Stopped before the start was complete.");
        }
    }

    private static void refuse(String reason) {
        throw new CannotStart(reason);
    }
}
