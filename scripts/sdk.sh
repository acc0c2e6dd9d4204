# Sourced by ./assay and ./build.sh: puts on PATH a .NET SDK that global.json accepts, fetching one where there is none.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=true
# A build server left behind would outlive the command that the reader typed.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

sdk_wanted() { sed -n 's/.*"version": *"\([^"]*\)".*/\1/p' "$ROOT/global.json"; }

# `dotnet --version` fails where no installed SDK satisfies global.json, so it is the whole check.
sdk_present() { command -v dotnet >/dev/null 2>&1 && (cd "$ROOT" && dotnet --version >/dev/null 2>&1); }

sdk_fetch() {
    local script="$ROOT/.dotnet/dotnet-install.sh" url=https://dot.net/v1/dotnet-install.sh
    mkdir -p "$ROOT/.dotnet"
    if command -v curl >/dev/null 2>&1; then curl -fsSL "$url" -o "$script" 2>/dev/null
    elif command -v wget >/dev/null 2>&1; then wget -qO "$script" "$url" 2>/dev/null
    else return 1
    fi && bash "$script" --version "$(sdk_wanted)" --install-dir "$ROOT/.dotnet" --no-path >&2
}

sdk_ensure() {
    [ -x "$ROOT/.dotnet/dotnet" ] && export PATH="$ROOT/.dotnet:$PATH" DOTNET_ROOT="$ROOT/.dotnet"
    sdk_present && return 0
    echo "Fetching the .NET SDK $(sdk_wanted) into .dotnet/ ..." >&2
    if sdk_fetch; then
        export PATH="$ROOT/.dotnet:$PATH" DOTNET_ROOT="$ROOT/.dotnet"
        sdk_present && return 0
    fi
    echo "assay: the .NET SDK $(sdk_wanted) or a later 10.0 is needed and could not be fetched; install it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this again." >&2
    exit 3
}
