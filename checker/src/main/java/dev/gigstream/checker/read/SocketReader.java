package dev.gigstream.checker.read;

import dev.gigstream.checker.fact.Sockets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Looks into Linux' socket tables for the processes of the stack, as {@code GIGSTREAM_PROCESSES} names them. */
final class SocketReader {

    private static final String ESTABLISHED = "01";
    private static final String LISTENING = "0A";
    private static final List<String> TABLES = List.of("net/tcp", "net/tcp6");

    private final Path proc;

    SocketReader(Path proc) {
        this.proc = proc;
    }

    /** @param application whether it is one of ours, and no server */
    private record Process(String name, long pid, int port, boolean application) {

        /** As in {@code order-service:4711:18106:application}. */
        static Process parse(String text) {
            String[] parts = text.split(":");
            return new Process(
                    parts[0], Long.parseLong(parts[1]), Integer.parseInt(parts[2]), parts[3].equals("application"));
        }
    }

    private record Socket(String localAddress, int localPort, int remotePort, String state, String inode) {

        static Socket parse(String line) {
            String[] columns = line.strip().split("\\s+");
            String[] local = columns[1].split(":");
            String[] remote = columns[2].split(":");
            return new Socket(
                    local[0], Integer.parseInt(local[1], 16), Integer.parseInt(remote[1], 16), columns[3], columns[9]);
        }

        /** IPv4 is little-endian there; in IPv6 it is {@code ::1} or a mapped {@code 127.0.0.1}. */
        boolean isLoopback() {
            return localAddress.length() == 8
                    ? localAddress.endsWith("7F")
                    : localAddress.equals("00000000000000000000000001000000")
                            || localAddress.startsWith("0000000000000000FFFF0000") && localAddress.endsWith("7F");
        }
    }

    Sockets read(Settings settings) {
        String processes = settings.value("GIGSTREAM_PROCESSES", "");
        try {
            return sockets(Stream.of(processes.split(","))
                    .filter(text -> !text.isBlank())
                    .map(Process::parse)
                    .toList());
        } catch (IOException e) {
            throw new UnreadableException("the sockets (" + e.getMessage() + ")", e);
        }
    }

    private Sockets sockets(List<Process> processes) throws IOException {
        List<Socket> table = table();
        Map<Integer, String> applications = new HashMap<>();
        processes.stream()
                .filter(Process::application)
                .forEach(process -> applications.put(process.port(), process.name()));
        List<Sockets.Listener> listeners = new ArrayList<>();
        List<Sockets.Connection> connections = new ArrayList<>();
        for (Process process : processes) {
            Set<String> own = inodes(process.pid());
            for (Socket socket : table) {
                if (own.contains(socket.inode())) {
                    add(process, socket, applications, listeners, connections);
                }
            }
        }
        return new Sockets(listeners, connections);
    }

    private static void add(
            Process process,
            Socket socket,
            Map<Integer, String> applications,
            List<Sockets.Listener> listeners,
            List<Sockets.Connection> connections) {
        if (socket.state().equals(LISTENING)) {
            listeners.add(new Sockets.Listener(process.name(), socket.localPort(), socket.isLoopback()));
        }
        String other = applications.get(socket.remotePort());
        boolean asks = process.application() && socket.state().equals(ESTABLISHED) && other != null;
        if (asks && !other.equals(process.name()) && socket.localPort() != process.port()) {
            connections.add(new Sockets.Connection(process.name(), other, socket.remotePort()));
        }
    }

    private List<Socket> table() throws IOException {
        List<Socket> sockets = new ArrayList<>();
        for (String name : TABLES) {
            Path file = proc.resolve(name);
            if (Files.exists(file)) {
                Files.readAllLines(file).stream().skip(1).map(Socket::parse).forEach(sockets::add);
            }
        }
        return sockets;
    }

    /** Nothing for a process that is gone. */
    private Set<String> inodes(long pid) throws IOException {
        Set<String> inodes = new HashSet<>();
        Path descriptors = proc.resolve(Long.toString(pid)).resolve("fd");
        if (!Files.isDirectory(descriptors)) {
            return inodes;
        }
        try (Stream<Path> files = Files.list(descriptors)) {
            for (Path file : files.toList()) {
                String target = target(file);
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        }
        return inodes;
    }

    private static String target(Path link) throws IOException {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (NoSuchFileException closedMeanwhile) {
            return "";
        }
    }
}
