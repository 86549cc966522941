package service.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

  private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");

  @Test
  void eachChangeIsAVersion() {
    var changed = example().change("Offer accepted", Template.Channel.EMAIL, "Hello <who>, your offer was accepted.", NOW.plusSeconds(1));

    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.updatedAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(changed.id()).isNotNull();
  }

  @Test
  void valuesAreFilledInAsTheyAre() {
    var template = Template.create("greeting", Template.Channel.SMS, "Hi <who>, <who>!", NOW);

    assertThat(template.fill(Map.of("who", "$1 <who> \\"))).isEqualTo("Hi $1 <who> \\, $1 <who> \\!");
    assertThatThrownBy(() -> template.fill(Map.of())).isInstanceOf(RuleViolationException.class);
  }

  @Test
  void aRetiredTemplateDeliversNothing() {
    var retired = example().retire(NOW);

    assertThatThrownBy(() -> Delivery.request(retired, "kim", Map.of("who", "Kim"), NOW))
        .isInstanceOf(RuleViolationException.class);
    assertThatThrownBy(() -> retired.retire(NOW)).isInstanceOf(RuleViolationException.class);
  }

  private static Template example() {
    return Template.create("Offer accepted", Template.Channel.EMAIL, "Hello <who>, your offer was accepted.", NOW);
  }
}
