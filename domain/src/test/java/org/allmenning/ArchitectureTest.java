package org.allmenning;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.transaction.Transactional;
import java.util.List;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.application.CaseStatuses;
import org.allmenning.shared.AllowedFor;

/** The laws of the house. A rule about a room that nobody has passes silently, so every room must exist. */
@AnalyzeClasses(packages = "org.allmenning", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** In the order in which data flows; each sees only what stands before it. */
    private static final List<String> ROOMS = List.of(
            "shared",
            "organisation",
            "funding",
            "application",
            "submission",
            "assessment",
            "allocation",
            "decision",
            "followup");

    /** Beside them: nobody depends on these. */
    private static final List<String> LISTENERS =
            List.of("audit", "notification", "spreadsheet", "letter", "correspondence");

    @ArchTest
    static void every_room_exists_and_has_a_use_case(JavaClasses all) {
        ROOMS.forEach(room -> assertThat(classesIn(all, "org.allmenning." + room + ".."))
                .as("room " + room)
                .isNotEmpty());
        ROOMS.stream().filter(room -> !room.equals("shared")).forEach(room -> assertThat(
                        classesIn(all, "org.allmenning." + room + ".usecase"))
                .as("use cases of " + room)
                .isNotEmpty());
        LISTENERS.forEach(room -> assertThat(classesIn(all, "org.allmenning." + room + ".usecase"))
                .as("use cases of " + room)
                .isNotEmpty());
    }

    @ArchTest
    static void each_room_sees_only_what_stands_before_it(JavaClasses all) {
        for (int i = 0; i < ROOMS.size(); i++) {
            var later = ROOMS.subList(i + 1, ROOMS.size()).stream()
                    .map(room -> "org.allmenning." + room + "..")
                    .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("org.allmenning." + ROOMS.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .check(all);
            }
        }
    }

    @ArchTest
    static final ArchRule nobody_depends_on_the_listeners = noClasses()
            .that()
            .resideInAnyPackage(packagesOf(ROOMS))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packagesOf(LISTENERS));

    /** Law 1: push an id, pull a snapshot. */
    @ArchTest
    static final ArchRule from_assessment_on_only_the_case_status_is_known_of_an_application = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.allmenning.assessment..",
                    "org.allmenning.allocation..",
                    "org.allmenning.decision..",
                    "org.allmenning.followup..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.allmenning.application..")
                    .and(not(DescribedPredicate.describe(
                            "the case status",
                            (JavaClass type) -> type.isEquivalentTo(ApplicationStatus.class)
                                    || type.isEquivalentTo(CaseStatuses.class)
                                    || type.getName().startsWith(ApplicationStatus.class.getName())))));

    /** Law 5: every use case says who may call it. */
    @ArchTest
    static final ArchRule every_use_case_says_who_may_call_it = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..usecase..")
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(jakarta.enterprise.context.ApplicationScoped.class)
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(AllowedFor.class)
            .andShould()
            .beAnnotatedWith(Transactional.class);

    /** Law 6: web types never enter the domain; transactions live with the use cases. */
    @ArchTest
    static final ArchRule the_domain_knows_no_web = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("jakarta.faces..", "jakarta.ws.rs..", "jakarta.servlet..", "org.primefaces.."));

    @ArchTest
    static final ArchRule transactions_live_with_the_use_cases = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("..usecase..");

    /** Law 3: one table, one writing room; what stands in the database stays behind the room's own interface. */
    @ArchTest
    static final ArchRule persistence_stays_behind_its_interface = classes()
            .that()
            .resideInAPackage("..persistence..")
            .and()
            .areNotAnonymousClasses()
            .and()
            .areTopLevelClasses()
            .and()
            .resideOutsideOfPackage("org.allmenning.shared.persistence..")
            .should()
            .notBePublic();

    private static List<JavaClass> classesIn(JavaClasses all, String room) {
        return all.stream()
                .filter(resideInAPackage(room))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
    }

    private static String[] packagesOf(List<String> rooms) {
        return rooms.stream().map(room -> "org.allmenning." + room + "..").toArray(String[]::new);
    }
}
