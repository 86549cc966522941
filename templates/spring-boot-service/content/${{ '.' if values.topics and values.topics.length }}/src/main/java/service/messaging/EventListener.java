package service.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import service.application.EventReaction;
import service.domain.DomainEvent;
import tools.jackson.databind.json.JsonMapper;

/** Handles each event once, though Kafka may deliver it more often. */
@Component
@ConditionalOnTopics
class EventListener {

  private final List<EventReaction> reactions;
  private final ProcessedEvents processed;
  private final MeterRegistry meters;
  private final JsonMapper mapper;

  EventListener(
      List<EventReaction> reactions,
      ProcessedEvents processed,
      MeterRegistry meters,
      JsonMapper mapper) {
    this.reactions = reactions;
    this.processed = processed;
    this.meters = meters;
    this.mapper = mapper;
  }

  @KafkaListener(topics = "#{@messagingTopics}", concurrency = "${service.messaging.concurrency}")
  void onEvent(String message) {
    var event = mapper.readValue(message, DomainEvent.class);
    if (event.eventId() == null || event.type() == null || event.subjectId() == null) {
      throw new MalformedEventException(message.length());
    }
    if (processed.contains(event.eventId())) {
      count("repeated");
      return;
    }
    reactions.forEach(reaction -> reaction.on(event));
    processed.add(event.eventId());
    count("handled");
  }

  private void count(String result) {
    meters.counter("service.events", "result", result).increment();
  }
}
