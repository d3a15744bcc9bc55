package org.allmenning.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.allmenning.funding.CallPlan;
import org.allmenning.funding.Readiness;
import org.allmenning.funding.setup.CallSection;
import org.allmenning.funding.setup.RuleForm;
import org.allmenning.funding.setup.RuleParameter.Option;
import org.allmenning.funding.setup.Typed;
import org.allmenning.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call that ships with the product can be opened in the forms of the console, and saving what stands there changes nothing. */
class CallFormsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    static Stream<String> keys() {
        return DemonstrationData.CALLS.stream();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_part_that_is_saved_as_it_was_opened_stays_as_it_was(String key) {
        var plan = CallFile.read(key, NOW).plan();

        for (var language : Language.values()) {
            for (var section : CallSection.values()) {
                var opened = section.write(plan, language);

                var saved = section.read(plan, false, new Typed(opened, language));

                assertThat(section.write(saved, language))
                        .as("%s %s", section, language)
                        .isEqualTo(opened);
                assertThat(saved.terms()).isEqualTo(plan.terms());
                assertThat(saved.deadline()).isEqualTo(withoutFractions(plan));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_rule_that_is_saved_as_it_was_opened_stays_as_it_was(String key) {
        var plan = CallFile.read(key, NOW).plan();
        var form = new RuleForm(plan, counties());

        for (var language : Language.values()) {
            for (var rule : plan.rules()) {
                var opened = form.write(rule, language);

                var saved = form.read(rule.type(), new Typed(opened, language));

                assertThat(saved.json()).isEqualTo(rule.json());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_call_that_ships_lacks_nothing(String key) {
        assertThat(Readiness.of(CallFile.read(key, NOW).plan()).missing()).isEmpty();
    }

    /** Forms know whole seconds. */
    private static Instant withoutFractions(CallPlan plan) {
        return plan.deadline() == null
                ? null
                : Instant.ofEpochSecond(plan.deadline().getEpochSecond());
    }

    /** All codes that a county may have. */
    private static List<Option> counties() {
        return Stream.iterate(1, code -> code < 100, code -> code + 1)
                .map(code -> String.format(Locale.ROOT, "%02d", code))
                .map(code -> new Option(code, code))
                .toList();
    }
}
