package org.apache.shardingsphere.stated;

import java.sql.DatabaseMetaData;

/** Lends its package to the class of its proxies: by that alone ShardingSphere's own metadata is recognised. */
interface StatedMetaData extends DatabaseMetaData {}
