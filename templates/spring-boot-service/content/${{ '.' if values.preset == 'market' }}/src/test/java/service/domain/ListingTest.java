package service.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListingTest {

  private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");

  @Test
  void eachChangeIsAVersion() {
    var changed = example().change("Golden koi #7", 1250000L, "KRW", NOW.plusSeconds(1));

    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.updatedAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(changed.id()).isNotNull();
  }

  @Test
  void aSoldListingIsNeitherChangedNorSoldAgain() {
    var sold = example().accept(UUID.randomUUID(), NOW);

    assertThat(sold.status()).isEqualTo(Listing.Status.SOLD);
    assertThatThrownBy(() -> sold.accept(UUID.randomUUID(), NOW))
        .isInstanceOf(RuleViolationException.class);
    assertThatThrownBy(() -> Offer.make(sold, "kim", 1L, NOW))
        .isInstanceOf(RuleViolationException.class);
    assertThatThrownBy(sold::requireNotSold).isInstanceOf(RuleViolationException.class);
  }

  private static Listing example() {
    return Listing.create("Golden koi #7", 1250000L, "KRW", NOW);
  }
}
