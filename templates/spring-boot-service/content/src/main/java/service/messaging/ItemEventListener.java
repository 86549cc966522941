package service.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import service.domain.ItemEvent;
import tools.jackson.databind.json.JsonMapper;

/** Handles each event once, though Kafka may deliver it more often. */
@Component
@ConditionalOnTopics
class ItemEventListener {

  private final ProcessedEvents processed;
  private final MeterRegistry meters;
  private final JsonMapper mapper;

  ItemEventListener(ProcessedEvents processed, MeterRegistry meters, JsonMapper mapper) {
    this.processed = processed;
    this.meters = meters;
    this.mapper = mapper;
  }

  @KafkaListener(topics = "#{@messagingTopics}")
  void onEvent(String message) {
    var event = mapper.readValue(message, ItemEvent.class);
    if (processed.contains(event.eventId())) {
      meters.counter("service.events", "result", "repeated").increment();
      return;
    }
    handle(event);
    processed.add(event.eventId());
  }

  /** What this service does about an event: so far it counts them by type. */
  private void handle(ItemEvent event) {
    meters.counter("service.events", "result", event.type().name().toLowerCase()).increment();
  }
}
