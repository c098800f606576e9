/**
 * Generators for VMware hosts: virtual machine descriptions and the vmnet, nat and dhcp settings of
 * the host. Each key is written once, in the order the product writes it.
 */
package org.vnetlang.gen.vmware;
