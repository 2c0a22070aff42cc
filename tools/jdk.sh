# Finds a JDK that can run the device server. Sourced by tools/nfx and tools/verify.

readonly JDK_NEEDED=25

# jdk_property HOME KEY: prints a value of the release file of the JDK at HOME; fails where there is none. Starting a
# JVM to ask it would cost more than all the rest of the launcher.
jdk_property() {
  local line
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  while IFS= read -r line; do
    case $line in
      "$2"=*)
        line=${line#*=}
        printf '%s\n' "${line//\"/}"
        return
        ;;
    esac
  done < "$1/release"
  return 1
}

# jdk_major HOME: prints the feature release of the JDK at HOME.
jdk_major() {
  local version
  version=$(jdk_property "$1" JAVA_VERSION) || return 1
  version=${version%%[!0-9]*}
  [ -n "$version" ] && printf '%s\n' "$version"
}

jdk_fits() {
  local major
  major=$(jdk_major "$1") && [ "$major" -ge "$JDK_NEEDED" ]
}

# newest_jdk HOME...: prints the newest of them that fits.
newest_jdk() {
  local home major best='' newest=$((JDK_NEEDED - 1))
  for home in "$@"; do
    if major=$(jdk_major "$home") && [ "$major" -gt "$newest" ]; then
      best=$home
      newest=$major
    fi
  done
  [ -n "$best" ] && printf '%s\n' "$best"
}

# find_jdk: prints the home of the JDK to use: the one that the user names, then JAVA_HOME's, then that of the java on
# PATH, then the newest of the places where distributions and installers put theirs.
find_jdk() {
  local java
  if [ -n "${NFX_JAVA_HOME:-}" ]; then
    jdk_fits "$NFX_JAVA_HOME" && printf '%s\n' "$NFX_JAVA_HOME"
    return
  fi
  if [ -n "${JAVA_HOME:-}" ] && jdk_fits "$JAVA_HOME"; then
    printf '%s\n' "$JAVA_HOME"
    return
  fi
  if java=$(command -v java) && java=$(readlink -f "$java") && jdk_fits "${java%/bin/java}"; then
    printf '%s\n' "${java%/bin/java}"
    return
  fi
  newest_jdk /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* ~/.sdkman/candidates/java/* ~/.jdks/*
}

# explain_missing_jdk: says on stderr what to install.
explain_missing_jdk() {
  if [ -n "${NFX_JAVA_HOME:-}" ]; then
    printf 'nfx: NFX_JAVA_HOME=%s is not the home of a JDK %s or newer\n' "$NFX_JAVA_HOME" "$JDK_NEEDED" >&2
    return
  fi
  cat >&2 <<MESSAGE
nfx: no JDK $JDK_NEEDED or newer found in JAVA_HOME, on PATH, in /usr/lib/jvm, /usr/java, /opt or ~/.sdkman.
Install one (it need not become the default java):
  apt-get install openjdk-25-jdk      where the distribution has it
  apt-get install temurin-25-jdk      on others, from the repository of Eclipse Temurin (https://adoptium.net)
or name the home of one in NFX_JAVA_HOME.
MESSAGE
}
