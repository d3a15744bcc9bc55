package org.allmenning.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.allmenning.shared.Actor;
import org.allmenning.shared.Role;
import org.junit.jupiter.api.Test;

class TaskTest {

    @Test
    void a_reviewer_is_offered_the_reviews_and_no_case() {
        assertThat(rooms(Role.REVIEWER)).containsExactly(Room.OVERVIEW, Room.REVIEWS, Room.REGISTERS);
    }

    @Test
    void a_case_officer_is_offered_everything_but_reviews_and_the_log() {
        assertThat(rooms(Role.CASE_OFFICER))
                .containsExactly(
                        Room.OVERVIEW,
                        Room.CALLS,
                        Room.APPLICATIONS,
                        Room.ALLOCATION,
                        Room.DECISIONS,
                        Room.LETTERS,
                        Room.IMPORT,
                        Room.STATISTICS,
                        Room.TEMPLATES,
                        Room.MAILS,
                        Room.REGISTERS);
    }

    @Test
    void an_auditor_is_offered_what_can_be_read_and_the_log() {
        assertThat(rooms(Role.AUDITOR))
                .containsExactly(
                        Room.OVERVIEW,
                        Room.CALLS,
                        Room.APPLICATIONS,
                        Room.ALLOCATION,
                        Room.DECISIONS,
                        Room.LETTERS,
                        Room.STATISTICS,
                        Room.TEMPLATES,
                        Room.MAILS,
                        Room.REGISTERS,
                        Room.AUDIT);
    }

    @Test
    void who_prepares_decisions_is_not_who_approves_them() {
        assertThat(Task.PREPARE.isFor(actor(Role.CASE_OFFICER))).isTrue();
        assertThat(Task.APPROVE.isFor(actor(Role.CASE_OFFICER))).isFalse();
        assertThat(Task.APPROVE.isFor(actor(Role.DECISION_MAKER))).isTrue();
        assertThat(Task.PREPARE.isFor(actor(Role.DECISION_MAKER))).isFalse();
    }

    @Test
    void somebody_without_a_role_is_offered_only_what_everyone_may_read() {
        assertThat(rooms()).containsExactly(Room.REGISTERS);
    }

    private static java.util.List<Room> rooms(Role... roles) {
        return Arrays.stream(Room.values())
                .filter(room -> room.task().isFor(actor(roles)))
                .toList();
    }

    private static Actor actor(Role... roles) {
        return new Actor(UUID.randomUUID(), "", UUID.randomUUID(), "kdd", Set.of(roles));
    }
}
