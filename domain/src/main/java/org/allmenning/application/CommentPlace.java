package org.allmenning.application;

/** Where an officer's comment stands: at a field, at a page, or at a sub-project. */
public enum CommentPlace {
    TITLE("project"),
    SUMMARY("project"),
    /** The questions and themes of the call. */
    QUESTIONS("project"),
    /** Council decisions, declarations and consents. */
    COMMITMENTS("commitments"),
    ATTACHMENTS("attachments"),
    PARTNERS("partners"),
    /** How the project is divided. */
    SUB_PROJECTS("subProjects"),
    /** What a sub-project is, and who answers for it. */
    SUB_PROJECT("subProjects"),
    BUDGET("budget");

    private final String page;

    CommentPlace(String page) {
        this.page = page;
    }

    /** The page of the application, as findings name it. */
    public String page() {
        return page;
    }

    /** Whether the comment is about one sub-project. */
    public boolean isOfSubProject() {
        return this == SUB_PROJECT || this == BUDGET;
    }
}
