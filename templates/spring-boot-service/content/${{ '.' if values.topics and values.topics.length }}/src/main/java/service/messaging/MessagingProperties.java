package service.messaging;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param enabled whether this service has topics at all
 * @param topics what is listened to; events of this service go to the first
 * @param concurrency consumers in this replica; all replicas together need no more than partitions
 */
@ConfigurationProperties("service.messaging")
public record MessagingProperties(boolean enabled, List<String> topics, int concurrency) {

  public MessagingProperties {
    topics = topics == null ? List.of() : List.copyOf(topics);
  }
}
