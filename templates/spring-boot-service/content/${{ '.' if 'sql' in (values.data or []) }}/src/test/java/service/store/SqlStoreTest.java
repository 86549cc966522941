package service.store;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import service.domain.Store;
import tools.jackson.databind.json.JsonMapper;

/** The store and its migrations in H2, which speaks SQL Server's language here. */
class SqlStoreTest extends StoreContract {

  private static final DriverManagerDataSource DATABASE =
      new DriverManagerDataSource("jdbc:h2:mem:store;MODE=MSSQLServer;DB_CLOSE_DELAY=-1");

  private final Store<Thing> store =
      new SqlStore<>(JdbcClient.create(DATABASE), JsonMapper.shared(), "thing", Thing.class);

  @BeforeAll
  static void migrate() {
    Flyway.configure().dataSource(DATABASE).load().migrate();
  }

  @Override
  Store<Thing> store() {
    return store;
  }
}
