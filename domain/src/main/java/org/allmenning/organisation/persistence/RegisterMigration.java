package org.allmenning.organisation.persistence;

import jakarta.enterprise.context.Dependent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.zip.CRC32;
import org.allmenning.organisation.OtherName;
import org.allmenning.organisation.persistence.Register.Body;
import org.allmenning.organisation.persistence.Register.Territory;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Writes the registers that the product carries into the database, again whenever a file changes. Organisations are kept
 * and updated, for others refer to them, and an alias once given stays; areas and terms are written anew.
 */
@Dependent
class RegisterMigration implements JavaMigration {

    /** Raised when the same files are to be written differently. */
    private static final int EDITION = 1;

    @Override
    public MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "registers of organisations";
    }

    @Override
    public Integer getChecksum() {
        var sum = new CRC32();
        sum.update(EDITION);
        for (var file : Register.FILES) {
            sum.update(CsvRows.text(file).getBytes(StandardCharsets.UTF_8));
        }
        return (int) sum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var register = Register.read();
        var database = context.getConnection();
        try (var statement = database.createStatement()) {
            statement.execute("delete from area_successor");
            statement.execute("delete from area");
            statement.execute("delete from organisation_term");
        }
        writeBodies(database, register);
        writeTerritories(database, register);
        writeSuccessions(database, register);
        writeTerms(database, register);
    }

    private static void writeBodies(Connection database, Register register) throws SQLException {
        try (var insert = database.prepareStatement("""
                insert into organisation as known (id, alias, country, register_number, kind, main_language,
                    name_nb, name_nn, name_sv, name_fi, name_en)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update
                set register_number = excluded.register_number, kind = excluded.kind,
                    main_language = excluded.main_language, name_nb = excluded.name_nb, name_nn = excluded.name_nn,
                    name_sv = excluded.name_sv, name_fi = excluded.name_fi, name_en = excluded.name_en,
                    version = known.version + 1
                where (known.register_number, known.kind, known.main_language, known.name_nb, known.name_nn,
                        known.name_sv, known.name_fi, known.name_en)
                    is distinct from (excluded.register_number, excluded.kind, excluded.main_language,
                        excluded.name_nb, excluded.name_nn, excluded.name_sv, excluded.name_fi, excluded.name_en)""")) {
            for (Body body : register.bodies()) {
                insert.setObject(1, body.id());
                insert.setString(2, body.alias());
                insert.setString(3, body.country());
                insert.setString(4, body.registerNumber());
                insert.setString(5, body.kind().name());
                setNames(insert, 6, body.name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void writeTerritories(Connection database, Register register) throws SQLException {
        try (var insert = database.prepareStatement("""
                insert into area (id, country, kind, code, valid_from, valid_to, main_language, name_nb, name_nn,
                    name_sv, name_fi, name_en, official_name, other_names, county_code, organisation_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (Territory area : register.territories()) {
                insert.setObject(1, area.id());
                insert.setString(2, area.country());
                insert.setString(3, area.kind().name());
                insert.setString(4, area.code());
                insert.setObject(5, area.from());
                insert.setObject(6, area.to());
                setNames(insert, 7, area.name());
                insert.setString(13, area.officialName());
                insert.setString(
                        14,
                        String.join(
                                "; ",
                                area.otherNames().stream()
                                        .map(RegisterMigration::written)
                                        .toList()));
                insert.setString(15, area.countyCode());
                insert.setObject(16, area.organisation());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String written(OtherName name) {
        return name.language() + "=" + name.name();
    }

    private static void writeSuccessions(Connection database, Register register) throws SQLException {
        try (var insert =
                database.prepareStatement("insert into area_successor (area_id, successor_id) values (?, ?)")) {
            for (var succession : register.successions()) {
                insert.setObject(1, succession.before());
                insert.setObject(2, succession.after());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void writeTerms(Connection database, Register register) throws SQLException {
        try (var insert = database.prepareStatement("""
                insert into organisation_term (organisation_id, kind, term, folded, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?)""")) {
            for (var term : register.terms()) {
                insert.setObject(1, term.organisation());
                insert.setString(2, term.kind().name());
                insert.setString(3, term.text());
                insert.setString(4, term.folded());
                insert.setObject(5, term.from());
                insert.setObject(6, term.to());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void setNames(PreparedStatement insert, int first, LocalizedText name) throws SQLException {
        insert.setString(first, name.main().tag());
        insert.setString(first + 1, name.texts().get(Language.NB));
        insert.setString(first + 2, name.texts().get(Language.NN));
        insert.setString(first + 3, name.texts().get(Language.SV));
        insert.setString(first + 4, name.texts().get(Language.FI));
        insert.setString(first + 5, name.texts().get(Language.EN));
    }
}
