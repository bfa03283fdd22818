package gatehouse.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;

/**
 * Reads and writes a DATETIME(3) column as an instant; the database keeps UTC, cut to the millisecond.
 *
 * <p>jOOQ by itself goes through {@code java.sql.Timestamp}, which would shift moments by the machine's time zone. Written as text,
 * because Connector/J takes MariaDB before 11 for a MySQL 5.5 and cuts off the milliseconds of a typed parameter.
 */
public final class UtcBinding implements Binding<LocalDateTime, Instant> {

    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    // Both sides may be null; ofNullable passes nulls by.
    private static final Converter<LocalDateTime, Instant> CONVERTER = Converter.ofNullable(
            LocalDateTime.class,
            Instant.class,
            stored -> stored.toInstant(ZoneOffset.UTC),
            instant -> LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC));

    /** Made by jOOQ's generated tables. */
    public UtcBinding() {}

    @Override
    public Converter<LocalDateTime, Instant> converter() {
        return CONVERTER;
    }

    @Override
    public void sql(BindingSQLContext<Instant> context) {
        if (context.render().paramType() == ParamType.INLINED) {
            context.render().visit(DSL.inline(context.convert(CONVERTER).value(), LocalDateTime.class));
        } else {
            context.render().sql(context.variable());
        }
    }

    @Override
    public void set(BindingSetStatementContext<Instant> context) throws SQLException {
        LocalDateTime value = context.convert(CONVERTER).value();
        context.statement().setString(context.index(), value == null ? null : WRITTEN.format(value));
    }

    /** The same without jOOQ, for many rows. */
    static void bind(PreparedStatement statement, int index, Instant value) throws SQLException {
        statement.setString(index, WRITTEN.format(CONVERTER.to(value)));
    }

    @Override
    public void get(BindingGetResultSetContext<Instant> context) throws SQLException {
        context.convert(CONVERTER).value(context.resultSet().getObject(context.index(), LocalDateTime.class));
    }

    @Override
    public void register(BindingRegisterContext<Instant> context) throws SQLException {
        throw notUsed();
    }

    @Override
    public void get(BindingGetStatementContext<Instant> context) throws SQLException {
        throw notUsed();
    }

    @Override
    public void set(BindingSetSQLOutputContext<Instant> context) throws SQLException {
        throw notUsed();
    }

    @Override
    public void get(BindingGetSQLInputContext<Instant> context) throws SQLException {
        throw notUsed();
    }

    private static SQLException notUsed() {
        return new SQLFeatureNotSupportedException("Gatehouse calls no stored procedures");
    }
}
