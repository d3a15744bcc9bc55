package org.allmenning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.allmenning.application.AttachmentFile;
import org.allmenning.application.FinancingSource;
import org.allmenning.application.FinancingStatus;
import org.allmenning.assessment.CaseQuery;
import org.allmenning.assessment.ReviewerIsDisqualified;
import org.allmenning.assessment.usecase.DeclareImpartiality;
import org.allmenning.decision.TextPurpose;
import org.allmenning.funding.RuleType;
import org.allmenning.funding.setup.CallSection;
import org.allmenning.letter.LetterKind;
import org.allmenning.shared.Actor;
import org.allmenning.shared.AllowedFor;
import org.allmenning.shared.Language;
import org.allmenning.shared.NothingHere;
import org.allmenning.shared.Role;
import org.allmenning.submission.IdempotencyKey;
import org.allmenning.testing.SomeFile;
import org.allmenning.testing.Stage;
import org.allmenning.testing.World;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every use case that takes an id, called by a stranger who holds the same role elsewhere, answers as for an id that does
 * not exist. The test finds the use cases itself: one whose ids it does not know fails.
 */
@ExtendWith(ArquillianExtension.class)
class StrangersIT {

    private static final Set<Role> OF_MUNICIPALITIES = Set.of(Role.APPLICANT, Role.LEAD_APPLICANT);

    private static final Set<String> OF_THE_CASE =
            Set.of("submissionId", "submissionIds", "reviewId", "decisionId", "decisionIds");

    private static final Map<String, String> SEVERAL =
            Map.of("decisionIds", "decisionId", "submissionIds", "submissionId");

    @Inject
    private Stage stage;

    @Inject
    private DeclareImpartiality declareImpartiality;

    @Inject
    private World world;

    @Inject
    private BeanManager beans;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Test
    void a_stranger_with_the_same_role_learns_nothing_by_any_use_case() {
        var ids = world.ids();
        var tried = new ArrayList<String>();

        for (var useCase : useCases()) {
            for (var method : methodsThatTakeAnId(useCase.getBeanClass())) {
                for (var role : method.getAnnotation(AllowedFor.class).value()) {
                    var stranger = stranger(role);
                    var name = useCase.getBeanClass().getSimpleName() + "." + method.getName() + " as " + role;

                    var others = catchThrowable(() -> call(useCase, method, stranger, ids));
                    var random = catchThrowable(() -> call(useCase, method, stranger, randomIds(ids)));

                    assertThat(others).as(name).isInstanceOf(NothingHere.class);
                    assertThat(random).as(name + ", unknown id").isInstanceOf(NothingHere.class);
                    assertThat(((NothingHere) others).code()).isEqualTo(((NothingHere) random).code());
                    assertThat(((NothingHere) others).hidesSomething()).as(name).isTrue();
                    tried.add(name);
                }
            }
        }

        assertThat(tried).hasSizeGreaterThan(30);
        assertThat(refusalsOf(ids.get("applicationId"))).isPositive();
    }

    /**
     * Somebody with every role of the authority, once disqualified from a case, finds it neither by its own ids nor in what is
     * listed of its call.
     */
    @Test
    void who_is_disqualified_learns_nothing_of_the_case_by_any_use_case() {
        var ids = world.ids();
        stage.run(
                stage.person("reviewer", "kdd", Role.REVIEWER),
                () -> declareImpartiality.declare(ids.get("reviewId"), false, "Søster i styret"));
        var barred = stage.person(
                "reviewer",
                "kdd",
                Role.REVIEWER,
                Role.CASE_OFFICER,
                Role.DECISION_MAKER,
                Role.AUDITOR,
                Role.ADMINISTRATOR);
        var tried = new ArrayList<String>();

        for (var useCase : useCases()) {
            for (var method : methodsThatTakeAnId(useCase.getBeanClass())) {
                if (Arrays.stream(method.getAnnotation(AllowedFor.class).value())
                        .noneMatch(barred.roles()::contains)) {
                    continue;
                }
                var name = useCase.getBeanClass().getSimpleName() + "." + method.getName();
                var found = new Object[1];
                var thrown = catchThrowable(() -> found[0] = answer(useCase, method, barred, ids));

                if (takesTheCase(method)) {
                    assertThat(thrown).as(name).isInstanceOfAny(NothingHere.class, ReviewerIsDisqualified.class);
                } else {
                    assertThat(String.valueOf(found[0]))
                            .as(name)
                            .doesNotContain(ids.get("submissionId").toString())
                            .doesNotContain(ids.get("reviewId").toString())
                            .doesNotContain(ids.get("decisionId").toString());
                }
                tried.add(name);
            }
        }

        assertThat(tried).contains("ViewCases.submission", "ViewDecisions.ofCall", "ReturnForCompletion.sendBack");
    }

    private static boolean takesTheCase(Method method) {
        return Arrays.stream(method.getParameters()).map(Parameter::getName).anyMatch(OF_THE_CASE::contains);
    }

    private List<Bean<?>> useCases() {
        return beans.getBeans(Object.class).stream()
                .filter(bean -> bean.getBeanClass().getPackageName().matches("org\\.allmenning\\.\\w+\\.usecase"))
                .filter(bean -> Modifier.isPublic(bean.getBeanClass().getModifiers()))
                .toList();
    }

    private static List<Method> methodsThatTakeAnId(Class<?> useCase) {
        return Arrays.stream(useCase.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(AllowedFor.class))
                .filter(method -> !method.getAnnotation(AllowedFor.class).everyone())
                .filter(method -> Arrays.stream(method.getParameters()).anyMatch(StrangersIT::isId))
                .toList();
    }

    private static boolean isId(Parameter parameter) {
        return parameter.getType() == UUID.class || SEVERAL.containsKey(parameter.getName());
    }

    private Actor stranger(Role role) {
        return stage.person("stranger-" + role, OF_MUNICIPALITIES.contains(role) ? "lom" : "innlandet", role);
    }

    private static Map<String, UUID> randomIds(Map<String, UUID> ids) {
        return ids.keySet().stream()
                .collect(java.util.stream.Collectors.toMap(name -> name, name -> UUID.randomUUID()));
    }

    private void call(Bean<?> useCase, Method method, Actor stranger, Map<String, UUID> ids) throws Throwable {
        answer(useCase, method, stranger, ids);
    }

    private Object answer(Bean<?> useCase, Method method, Actor stranger, Map<String, UUID> ids) throws Throwable {
        var instance = beans.getReference(useCase, useCase.getBeanClass(), beans.createCreationalContext(useCase));
        var arguments = Arrays.stream(method.getParameters())
                .map(parameter -> argument(parameter, ids, method))
                .toArray();
        var outcome = stage.as(stranger, () -> {
            try {
                return Optional.ofNullable(method.invoke(instance, arguments));
            } catch (InvocationTargetException refused) {
                return refused.getCause();
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
        if (outcome instanceof Throwable refused) {
            throw refused;
        }
        return outcome;
    }

    private static Object argument(Parameter parameter, Map<String, UUID> ids, Method method) {
        var type = parameter.getType();
        if (type == UUID.class) {
            var id = ids.get(parameter.getName());
            return id != null ? id : fail("no such id in the world: " + parameter.getName() + " of " + method);
        } else if (SEVERAL.containsKey(parameter.getName())) {
            return List.of(ids.get(SEVERAL.get(parameter.getName())));
        } else if (type == String.class) {
            return "x";
        } else if (type == long.class) {
            return 0L;
        } else if (type == int.class || type == Integer.class) {
            return 0;
        } else if (type == boolean.class) {
            return true;
        } else if (type == byte[].class) {
            return new byte[0];
        } else if (type == LocalDate.class) {
            return LocalDate.now(java.time.ZoneOffset.UTC).plusDays(7);
        } else if (type == Instant.class) {
            return Instant.EPOCH;
        } else if (type == Language.class) {
            return Language.NB;
        } else if (type == AttachmentFile.class) {
            return SomeFile.pdf("Avtale.pdf");
        } else if (type == IdempotencyKey.class) {
            return new IdempotencyKey("a-strangers-key");
        } else if (type == FinancingSource.class) {
            return FinancingSource.OWN_CASH;
        } else if (type == FinancingStatus.class) {
            return FinancingStatus.CONFIRMED;
        } else if (type == LetterKind.class) {
            return LetterKind.REJECTION;
        } else if (type == TextPurpose.class) {
            return TextPurpose.REASON;
        } else if (type == CallSection.class) {
            return CallSection.BASICS;
        } else if (type == RuleType.class) {
            return RuleType.MINIMUM_MUNICIPALITIES;
        } else if (type == CaseQuery.class) {
            return CaseQuery.ALL;
        } else if (type == Map.class) {
            return Map.of();
        } else if (Collection.class.isAssignableFrom(type)) {
            return List.of();
        } else if (type == Optional.class) {
            return Optional.ofNullable(ids.get(parameter.getName()));
        } else if (type.isRecord()) {
            return null;
        }
        return fail("no argument for " + parameter + " of " + method);
    }

    private long refusalsOf(UUID subject) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from audit_entry where chain_id = ?1 and action = 'refused'")
                        .setParameter(1, subject)
                        .getSingleResult())
                .longValue();
    }
}
