package service.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReviewTest {

  private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");

  @Test
  void eachChangeIsAVersion() {
    var changed = example().change("market/listings/7", "Reported as a copy", NOW.plusSeconds(1));

    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.updatedAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(changed.id()).isNotNull();
  }

  @Test
  void aDecisionStands() {
    var decided = example().decide(Review.Decision.REJECTED, "park", "a copy", NOW);

    assertThat(decided.status()).isEqualTo(Review.Status.REJECTED);
    assertThatThrownBy(() -> decided.decide(Review.Decision.APPROVED, "park", "", NOW))
        .isInstanceOf(RuleViolationException.class);
    assertThatThrownBy(() -> Finding.add(decided, "park", "late", NOW))
        .isInstanceOf(RuleViolationException.class);
    assertThatThrownBy(decided::requirePending).isInstanceOf(RuleViolationException.class);
  }

  private static Review example() {
    return Review.create("market/listings/7", "Reported as a copy", NOW);
  }
}
