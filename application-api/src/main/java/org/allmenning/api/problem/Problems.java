package org.allmenning.api.problem;

import static java.util.Map.entry;

import jakarta.json.JsonArray;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.allmenning.allocation.StaleAllocation;
import org.allmenning.application.ApplicationIsLocked;
import org.allmenning.application.LeadOnly;
import org.allmenning.application.StaleApplication;
import org.allmenning.application.StatusChangeNotAllowed;
import org.allmenning.decision.AlreadyPrepared;
import org.allmenning.decision.DecisionChanged;
import org.allmenning.funding.DeadlinePassed;
import org.allmenning.funding.RulesChanged;
import org.allmenning.shared.DatabaseAway;
import org.allmenning.shared.DomainException;
import org.allmenning.shared.Json;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;
import org.allmenning.shared.RoleRequired;
import org.allmenning.shared.SignInRequired;
import org.allmenning.spreadsheet.FileFault;
import org.allmenning.spreadsheet.FileRefused;
import org.allmenning.submission.ApplicationNotReady;
import org.allmenning.submission.IdempotencyKeyReused;
import org.allmenning.submission.IdempotencyKeyUnusable;

/** Which refusal is which problem. A rule without a line of its own is 422: understood, but not to be carried out. */
public final class Problems {

    private static final int ANY_RULE = 422;

    private static final Map<Class<? extends DomainException>, Integer> STATUS = Map.ofEntries(
            entry(IdempotencyKeyUnusable.class, 400),
            entry(SignInRequired.class, 401),
            entry(RoleRequired.class, 403),
            entry(LeadOnly.class, 403),
            entry(NothingHere.class, 404),
            entry(StaleApplication.class, 409),
            entry(IdempotencyKeyReused.class, 409),
            entry(StaleAllocation.class, 409),
            entry(ApplicationIsLocked.class, 409),
            entry(StatusChangeNotAllowed.class, 409),
            entry(AlreadyPrepared.class, 409),
            entry(DecisionChanged.class, 409),
            entry(RulesChanged.class, 409),
            entry(DeadlinePassed.class, 409));

    /** What HTTP itself refuses, by status; every other status of it is an unreadable request. */
    private static final Map<Integer, String> OF_HTTP = Map.of(
            401, "shared.signInRequired",
            403, "shared.roleRequired",
            404, "shared.nothingHere",
            405, "api.methodNotAllowed",
            406, "api.notAcceptable",
            413, "api.tooLarge",
            415, "api.mediaType",
            503, "api.away");

    private Problems() {}

    /** The problem, or empty for a fault of ours. What a rule said counts before what HTTP makes of it. */
    public static Optional<Problem> of(Throwable thrown) {
        return first(thrown, Problems::refusal)
                .or(() -> first(thrown, Problems::ofHttp))
                .or(() -> DatabaseAway.isCauseOf(thrown)
                        ? Optional.of(Problem.of(503, "api.databaseAway"))
                        : Optional.empty());
    }

    /** The problem of a bare HTTP status; a status above 499 that we do not know is a fault of ours. */
    public static Problem ofStatus(int status) {
        var code = OF_HTTP.get(status);
        if (code != null) {
            return status == 401 ? signInRequired() : Problem.of(status, code);
        }
        return status >= 500 ? Problem.of(500, "api.fault") : Problem.of(400, "api.unreadable");
    }

    /** Somebody must say who they are. */
    public static Problem signInRequired() {
        return Problem.of(401, "shared.signInRequired").withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(""));
    }

    /** A token was sent that does not count. Why, only the log knows. */
    public static Problem tokenRefused() {
        return Problem.of(401, "api.tokenRefused")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(", error=\"invalid_token\""));
    }

    /** Findings, each with its place, as they stand in answers and problems alike. */
    public static JsonArray findings(List<org.allmenning.funding.Finding> findings, Language language) {
        var array = Json.createArrayBuilder();
        for (var finding : findings) {
            var place = Json.createObjectBuilder().add("page", finding.place().page());
            if (finding.place().subProject() > 0) {
                place.add("subProject", finding.place().subProject());
            }
            if (finding.place().year() > 0) {
                place.add("year", finding.place().year());
            }
            if (finding.place().line() > 0) {
                place.add("costLine", finding.place().line());
            }
            if (!finding.place().field().isEmpty()) {
                place.add("field", finding.place().field());
            }
            var json = Json.createObjectBuilder()
                    .add("type", Problem.type(finding.code()))
                    .add("severity", finding.severity().name())
                    .add("detail", Problem.text(finding.code(), language, finding.arguments()))
                    .add("place", place);
            if (finding.source() != null) {
                json.add("source", finding.source().in(language).text());
            }
            array.add(json);
        }
        return array.build();
    }

    private static Optional<Problem> first(Throwable thrown, Function<Throwable, Optional<Problem>> known) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> known.apply(cause).stream())
                .findFirst();
    }

    private static Optional<Problem> refusal(Throwable thrown) {
        if (thrown instanceof DomainException refused) {
            return Optional.of(ofRule(refused));
        } else if (thrown instanceof ProblemException refused) {
            return Optional.of(refused.problem());
        } else if (thrown instanceof OptimisticLockException) {
            return Optional.of(Problem.of(409, "api.changedMeanwhile"));
        }
        return Optional.empty();
    }

    private static Problem ofRule(DomainException refused) {
        if (refused instanceof SignInRequired) {
            return signInRequired();
        }
        var problem = new Problem(
                STATUS.getOrDefault(refused.getClass(), ANY_RULE),
                refused.code(),
                List.copyOf(refused.arguments()),
                Map.of(),
                Map.of());
        if (refused instanceof ApplicationNotReady notReady) {
            return problem.with("findings", language -> findings(notReady.findings(), language));
        } else if (refused instanceof FileRefused file) {
            return problem.with("faults", language -> faults(file.faults(), language));
        }
        return problem;
    }

    private static Optional<Problem> ofHttp(Throwable thrown) {
        if (!(thrown instanceof WebApplicationException http)) {
            return Optional.empty();
        }
        var status = http.getResponse().getStatus();
        if (status >= 500 && !OF_HTTP.containsKey(status)) {
            return Optional.empty();
        }
        var problem = ofStatus(status);
        var allowed = http.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return Optional.of(allowed == null ? problem : problem.withHeader(HttpHeaders.ALLOW, allowed));
    }

    private static JsonArray faults(List<FileFault> faults, Language language) {
        var array = Json.createArrayBuilder();
        for (var fault : faults) {
            array.add(Json.createObjectBuilder()
                    .add("type", Problem.type(fault.code()))
                    .add("line", fault.line())
                    .add("column", fault.column())
                    .add("detail", Problem.text(fault.code(), language, fault.arguments())));
        }
        return array.build();
    }

    private static String challenge(String error) {
        return "Bearer realm=\"allmenning\"" + error;
    }
}
