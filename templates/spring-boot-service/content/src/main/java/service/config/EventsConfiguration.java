package service.config;

import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import service.domain.DomainEvents;

/** A service without topics keeps its events to itself. */
@Configuration(proxyBeanMethods = false)
class EventsConfiguration {

  @Bean
  @ConditionalOnBooleanProperty(name = "service.messaging.enabled", havingValue = false)
  DomainEvents silentEvents() {
    var logger = LoggerFactory.getLogger(DomainEvents.class);
    return event -> logger.debug("{} {}", event.type(), event.subjectId());
  }
}
