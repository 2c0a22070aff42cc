package org.opennfx.datastore.schema;

import java.util.Optional;
import org.opendaylight.yangtools.yang.xpath.api.YangXPathExpression;

/** A must statement (RFC 7950 7.5.3). */
public record Must(YangXPathExpression xpath, String text, Optional<String> message, Optional<String> appTag) {}
