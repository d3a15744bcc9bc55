package org.allmenning.shared.persistence;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.platform.database.PostgreSQLPlatform;

/**
 * PostgreSQL as EclipseLink should know it: a missing id is a missing {@code uuid}. EclipseLink calls it a missing text,
 * which the database refuses.
 */
public class PostgreSql extends PostgreSQLPlatform {

    @Override
    public int getJDBCType(Class<?> javaType) {
        return javaType == UUID.class ? Types.OTHER : super.getJDBCType(javaType);
    }
}
