package service.messaging;

import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import tools.jackson.core.JacksonException;

@Configuration(proxyBeanMethods = false)
@ConditionalOnTopics
class MessagingConfiguration {

  /** Four attempts within seven seconds; then the message goes to the dead letters. */
  @Bean
  DefaultErrorHandler errorHandler(KafkaOperations<String, String> kafka) {
    var recoverer =
        new DeadLetterPublishingRecoverer(
            kafka,
            (message, exception) ->
                new TopicPartition(message.topic() + ".dlt", message.partition()));
    var backOff = new ExponentialBackOffWithMaxRetries(3);
    backOff.setInitialInterval(1_000);
    backOff.setMultiplier(2);
    var handler = new DefaultErrorHandler(recoverer, backOff);
    handler.addNotRetryableExceptions(JacksonException.class, MalformedEventException.class);
    return handler;
  }

  /** What the listener listens to. */
  @Bean
  String[] messagingTopics(MessagingProperties properties) {
    return properties.topics().toArray(String[]::new);
  }

  @Bean
  @ConditionalOnMissingBean
  ProcessedEvents latestEvents() {
    return new LatestEvents();
  }
}
