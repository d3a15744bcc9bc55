package org.allmenning.testing;

import java.io.File;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The domain as a JAR in a WAR, as the three web applications carry it, together with all tests. */
@ArquillianSuiteDeployment
public class Deployments {

    /** Unit tests, and what runs beside the server: they use libraries that it does not have. */
    private static final String OUTSIDE_THE_SERVER = ".*Test(\\$.*)?\\.class|/META-INF/.*|.*/TestDatabase\\.class";

    @Deployment
    public static WebArchive domainAndTests() {
        var domain = ShrinkWrap.create(ExplodedImporter.class, "domain.jar")
                .importDirectory("target/classes")
                .as(JavaArchive.class);
        var tests = ShrinkWrap.create(ExplodedImporter.class, "tests.jar")
                .importDirectory("target/test-classes", Filters.exclude(OUTSIDE_THE_SERVER))
                .as(JavaArchive.class);
        return ShrinkWrap.create(WebArchive.class, "domain-tests.war")
                .addAsLibraries(domain, tests)
                .addAsLibraries(new File("target/server/libraries").listFiles())
                .addAsLibraries(jarOf(Assertions.class))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
