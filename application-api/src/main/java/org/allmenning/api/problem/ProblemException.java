package org.allmenning.api.problem;

/** The door itself refuses a request, before any use case sees it. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.status() + " " + problem.code());
        this.problem = problem;
    }

    public ProblemException(int status, String code, Object... arguments) {
        this(Problem.of(status, code, arguments));
    }

    public Problem problem() {
        return problem;
    }
}
