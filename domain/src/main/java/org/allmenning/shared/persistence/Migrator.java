package org.allmenning.shared.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;

/** Brings the schema up to date before anything reads. Flyway's lock lets several nodes and WARs start at once. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrator {

    @Resource(lookup = "jdbc/allmenning")
    private DataSource database;

    /** What rooms load beyond SQL, such as registers. */
    @Inject
    @Any
    private Instance<JavaMigration> loadings;

    @PostConstruct
    void migrate() {
        Flyway.configure(Migrator.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:org/allmenning/migration")
                .javaMigrations(loadings.stream().toArray(JavaMigration[]::new))
                .load()
                .migrate();
    }
}
