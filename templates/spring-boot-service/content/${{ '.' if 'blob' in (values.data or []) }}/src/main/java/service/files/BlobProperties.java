package service.files;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param uploadTime how long a caller may use an address that it was given
 */
@ConfigurationProperties("service.blob")
record BlobProperties(String endpoint, String container, Duration uploadTime) {}
