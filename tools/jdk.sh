# Finds a JDK that can run the device server. Sourced by tools/nfx and tools/verify.

readonly JDK_NEEDED=25

# jdk_major HOME: prints the feature release of the JDK at HOME. Reads its release file: starting a JVM to ask
# would cost more than the rest of the launcher.
jdk_major() {
  local line
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  while IFS= read -r line; do
    case $line in
      JAVA_VERSION=*)
        line=${line#JAVA_VERSION=}
        line=${line//\"/}
        line=${line%%[!0-9]*}
        [ -n "$line" ] && printf '%s\n' "$line"
        return
        ;;
    esac
  done < "$1/release"
  return 1
}

jdk_fits() {
  local major
  major=$(jdk_major "$1") && [ "$major" -ge "$JDK_NEEDED" ]
}

# find_jdk: prints the home of the first fitting JDK: what the user names, then what PATH names, then the newest of
# the places where distributions and installers put theirs.
find_jdk() {
  local home major best='' newest=0
  if [ -n "${NFX_JAVA_HOME:-}" ]; then
    if jdk_fits "$NFX_JAVA_HOME"; then
      printf '%s\n' "$NFX_JAVA_HOME"
      return
    fi
    printf 'nfx: NFX_JAVA_HOME=%s is no JDK %s or newer\n' "$NFX_JAVA_HOME" "$JDK_NEEDED" >&2
    return 1
  fi
  if [ -n "${JAVA_HOME:-}" ] && jdk_fits "$JAVA_HOME"; then
    printf '%s\n' "$JAVA_HOME"
    return
  fi
  if home=$(command -v java) && home=$(readlink -f "$home") && jdk_fits "${home%/bin/java}"; then
    printf '%s\n' "${home%/bin/java}"
    return
  fi
  for home in /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/*java* "${HOME:-/root}"/.sdkman/candidates/java/* \
      "${HOME:-/root}"/.jdks/*; do
    if major=$(jdk_major "$home") && [ "$major" -ge "$JDK_NEEDED" ] && [ "$major" -gt "$newest" ]; then
      best=$home
      newest=$major
    fi
  done
  [ -n "$best" ] && printf '%s\n' "$best"
}

# explain_missing_jdk: what to install, on stderr.
explain_missing_jdk() {
  cat >&2 <<MESSAGE
nfx: no JDK $JDK_NEEDED or newer found in NFX_JAVA_HOME, JAVA_HOME, PATH, /usr/lib/jvm, /usr/java, /opt or ~/.sdkman.
Install one, it need not be the default java:
  Debian 13 (backports) and newer, Ubuntu 25.10 and newer:  apt-get install openjdk-25-jdk-headless
  Debian 12 and others:  Eclipse Temurin 25 (package temurin-25-jdk) from https://adoptium.net
or name the directory of one in NFX_JAVA_HOME.
MESSAGE
}
