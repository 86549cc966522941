package service.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ItemTest {

  private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");

  @Test
  void eachChangeIsAVersion() {
    var changed = example().change("A first item", NOW.plusSeconds(1));

    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.updatedAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(changed.id()).isNotNull();
  }

  private static Item example() {
    return Item.create("A first item", NOW);
  }
}
