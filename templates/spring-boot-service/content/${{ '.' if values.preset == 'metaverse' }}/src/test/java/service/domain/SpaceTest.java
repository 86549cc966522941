package service.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SpaceTest {

  private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");

  @Test
  void eachChangeIsAVersion() {
    var changed = example().change("Koi pond", 100, NOW.plusSeconds(1));

    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.updatedAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(changed.id()).isNotNull();
  }

  @Test
  void aSpaceHoldsNoMoreThanItsCapacity() {
    var full = Space.create("pond", 1, NOW).admit(NOW);

    assertThatThrownBy(() -> full.admit(NOW)).isInstanceOf(RuleViolationException.class);
    assertThat(full.release(NOW).admit(NOW).present()).isEqualTo(1);
  }

  @Test
  void aClosedSpaceAdmitsNobody() {
    var closed = example().close(NOW);

    assertThatThrownBy(() -> closed.admit(NOW)).isInstanceOf(RuleViolationException.class);
    assertThatThrownBy(() -> closed.close(NOW)).isInstanceOf(RuleViolationException.class);
  }

  private static Space example() {
    return Space.create("Koi pond", 100, NOW);
  }
}
