package service.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CampaignTest {

  private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");

  @Test
  void eachChangeIsAVersion() {
    var changed = example().change("Golden koi drop", Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2099-01-01T00:00:00Z"), 10, NOW.plusSeconds(1));

    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.updatedAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(changed.id()).isNotNull();
  }

  @Test
  void theSameSeedDrawsTheSameWinners() {
    var campaign = Campaign.create("drop", NOW, NOW.plusSeconds(60), 2, NOW);
    var entries = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    var reversed = List.of(entries.get(2), entries.get(1), entries.get(0));

    var drawn = campaign.draw(entries, "seed", NOW);

    assertThat(drawn.winnerIds()).hasSize(2).isSubsetOf(entries);
    assertThat(campaign.draw(reversed, "seed", NOW).winnerIds()).isEqualTo(drawn.winnerIds());
    assertThatThrownBy(() -> drawn.draw(entries, "seed", NOW))
        .isInstanceOf(RuleViolationException.class);
  }

  @Test
  void entriesAreTakenInTimeAndOncePerPerson() {
    var campaign = Campaign.create("drop", NOW, NOW.plusSeconds(60), 2, NOW);

    assertThat(Entry.enter(campaign, "kim", NOW).id())
        .isEqualTo(Entry.enter(campaign, "kim", NOW.plusSeconds(1)).id())
        .isNotEqualTo(Entry.enter(campaign, "lee", NOW).id());
    assertThatThrownBy(() -> Entry.enter(campaign, "kim", NOW.plusSeconds(60)))
        .isInstanceOf(RuleViolationException.class);
    assertThatThrownBy(() -> Entry.enter(campaign, "kim", NOW.minusSeconds(1)))
        .isInstanceOf(RuleViolationException.class);
  }

  private static Campaign example() {
    return Campaign.create("Golden koi drop", Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2099-01-01T00:00:00Z"), 10, NOW);
  }
}
