import java.security.*; import java.util.*; import java.io.*;
import org.apache.sshd.common.util.security.SecurityUtils;
public class T { public static void main(String[] a) throws Exception {
 for (var alg : List.of("EC","RSA","Ed25519")) { var g=KeyPairGenerator.getInstance(alg); var p=g.generateKeyPair();
  var pem="-----BEGIN PRIVATE KEY-----\n"+Base64.getMimeEncoder().encodeToString(p.getPrivate().getEncoded())+"\n-----END PRIVATE KEY-----\n";
  try { var k=SecurityUtils.loadKeyPairIdentities(null, ()->"x", new ByteArrayInputStream(pem.getBytes()), null).iterator().next();
  System.out.println(alg+" "+k.getPublic().equals(p.getPublic())+" "+k.getPrivate().equals(p.getPrivate())+" "+k.getPublic().getClass()+" "+k.getPrivate().getAlgorithm()); } catch(Throwable e){System.out.println(alg+" "+e);} }
 for (var f : a) { try (var in=new FileInputStream(f)) { var k=SecurityUtils.loadKeyPairIdentities(null, ()->"x", in, null).iterator().next(); System.out.println(f+" "+k.getPublic().getAlgorithm()); } catch(Throwable e){System.out.println(f+" "+e);} }
}}
