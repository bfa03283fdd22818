package gatehouse.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.ExecuteListenerProvider;
import org.jooq.conf.Settings;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** Makes the connection pool over a migrated database, and jOOQ's settings; at the end it closes the pool, then the database. */
@Factory
final class DatabaseFactory {

    private final Database database;
    private final HikariDataSource pool;

    DatabaseFactory(Database database, @Property(name = "gatehouse.connections", defaultValue = "10") int connections) {
        this.database = database;
        this.pool = new HikariDataSource(settings(database.address(), connections));
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private static HikariConfig settings(DatabaseAddress address, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("gatehouse");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(connections);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.addDataSourceProperty("rewriteBatchedStatements", "true");
        return config;
    }

    @Context // not when the first page is asked for: a migration that fails must stop the start
    @Primary
    @Named("default")
    DataSource dataSource() {
        return pool;
    }

    @Bean
    @Singleton
    @Named("default")
    Settings settings() {
        return new Settings().withRenderGroupConcatMaxLenSessionVariable(false).withExecuteLogging(false);
    }

    @Bean
    @Singleton
    @Named("default")
    ExecuteListenerProvider teamGuard() {
        return new DefaultExecuteListenerProvider(new TeamGuard());
    }

    /** Past the transactions of the pages: what it does to its own table is done at once. */
    @Bean(preDestroy = "close")
    @Singleton
    Jobs jobs(List<Job> jobs) {
        return new Jobs(pool, jobs);
    }

    @EventListener
    void onStart(ServerStartupEvent event) {
        event.getSource().getApplicationContext().getBean(Jobs.class).start();
    }

    @PreDestroy
    void close() {
        pool.close();
        database.close();
    }
}
