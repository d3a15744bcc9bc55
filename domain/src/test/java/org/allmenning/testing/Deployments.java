package org.allmenning.testing;

import java.io.File;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The domain as a JAR in a WAR, as the three web applications carry it, together with all tests. */
@ArquillianSuiteDeployment
public class Deployments {

    @Deployment
    public static WebArchive domainAndTests() {
        var domain = ShrinkWrap.create(ExplodedImporter.class, "domain.jar")
                .importDirectory("target/classes")
                .as(JavaArchive.class);
        return ShrinkWrap.create(WebArchive.class, "domain-tests.war")
                .addAsLibrary(domain)
                .addAsLibraries(new File("target/server/libraries").listFiles())
                .addPackages(true, path -> path.get().endsWith("IT.class"), "org.allmenning")
                .addPackage("org.allmenning.testing")
                .addAsLibraries(jarOf(org.assertj.core.api.Assertions.class))
                .addAsWebInfResource(
                        new StringAsset("<beans xmlns='https://jakarta.ee/xml/ns/jakartaee' version='4.0'"
                                + " bean-discovery-mode='annotated'/>"),
                        "beans.xml");
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
