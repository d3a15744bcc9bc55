package org.allmenning.portal;

import static org.allmenning.portal.AnApplication.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.ApplicationView;
import org.allmenning.application.CommentPlace;
import org.allmenning.application.Completion;
import org.allmenning.funding.Finding;
import org.allmenning.funding.rules.ConsentOfPartners;
import org.junit.jupiter.api.Test;

class TaskTest {

    @Test
    void a_page_with_blocking_findings_says_how_many() {
        var application = anApplication()
                .blockedAt(Finding.Place.budget(1, 2024))
                .blockedAt(Finding.Place.budget(2, 2025))
                .build();

        assertThat(task(application, "budget").state()).isEqualTo(Task.State.MISSING);
        assertThat(task(application, "budget").problems()).isEqualTo(2);
        assertThat(task(application, "partners").state()).isEqualTo(Task.State.DONE);
        assertThat(task(application, "submit").state()).isEqualTo(Task.State.WAITING);
    }

    @Test
    void a_warning_holds_nothing_up() {
        var application = anApplication().warnedAt(Finding.Place.of("partners")).build();

        assertThat(task(application, "partners").state()).isEqualTo(Task.State.DONE);
        assertThat(task(application, "submit").state()).isEqualTo(Task.State.READY);
    }

    @Test
    void what_was_submitted_has_no_next_step() {
        var application = anApplication().in(ApplicationStatus.SUBMITTED).build();

        assertThat(task(application, "submit").state()).isEqualTo(Task.State.SENT);
        assertThat(Task.of(application)).allMatch(Task::isDone);
    }

    @Test
    void of_an_application_that_was_sent_back_the_pages_without_a_comment_are_locked() {
        var application = anApplication()
                .sentBackWith(
                        new Completion.Comment(CommentPlace.TITLE, null, "Hvor?"),
                        new Completion.Comment(CommentPlace.SUMMARY, null, "For hvem?"),
                        new Completion.Comment(CommentPlace.BUDGET, AnApplication.SECOND_PART, "Hvorfor?"))
                .build();

        assertThat(task(application, "project").state()).isEqualTo(Task.State.COMMENTED);
        assertThat(task(application, "project").problems()).isEqualTo(2);
        assertThat(task(application, "partners").state()).isEqualTo(Task.State.LOCKED);
        assertThat(task(application, "budget").state()).isEqualTo(Task.State.COMMENTED);
        assertThat(task(application, "submit").state()).isEqualTo(Task.State.READY);
    }

    @Test
    void pages_are_numbered_in_their_order() {
        assertThat(Task.of(anApplication().build()))
                .extracting(Task::page)
                .containsExactly("project", "partners", "subProjects", "budget", "consolidated", "submit");
        assertThat(Task.of(anApplication().build())).extracting(Task::number).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void files_have_a_page_where_the_call_asks_for_them() {
        var application = anApplication()
                .askedForFiles("agreement")
                .blockedAt(Finding.Place.field("attachments", "attachment/agreement"))
                .build();

        assertThat(Task.of(application))
                .extracting(Task::page)
                .containsExactly(
                        "project", "partners", "subProjects", "budget", "attachments", "consolidated", "submit");
        assertThat(task(application, "attachments").state()).isEqualTo(Task.State.MISSING);
        assertThat(task(application, "attachments").address()).startsWith("/my/attachments?id=");
    }

    @Test
    void decisions_and_declarations_have_a_page_where_the_call_asks_for_them() {
        var application = anApplication()
                .underRule(new ConsentOfPartners())
                .blockedAt(Finding.Place.field("commitments", "consent/x"))
                .build();

        assertThat(Task.of(application))
                .extracting(Task::page)
                .containsExactly(
                        "project", "partners", "subProjects", "budget", "commitments", "consolidated", "submit");
        assertThat(task(application, "commitments").state()).isEqualTo(Task.State.MISSING);
    }

    private static Task task(ApplicationView application, String page) {
        return Task.of(application).stream()
                .filter(task -> task.page().equals(page))
                .findFirst()
                .orElseThrow();
    }
}
