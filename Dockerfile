# legajo with the system tools that reading needs. Build it, and run it beside
# Neo4j, with docker-compose.yml.
FROM golang:1.26-bookworm AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/bin/ ./cmd/legajo ./cmd/legajo-ppocr
# ONNX Runtime, for the second reader of page images.
RUN apt-get update -q \
	&& DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends python3-pip \
	&& /out/bin/legajo-ppocr install /out/lib/legajo

FROM debian:bookworm-slim
RUN apt-get update -q \
	&& DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends poppler-utils \
		tesseract-ocr tesseract-ocr-spa tesseract-ocr-eng tesseract-ocr-por tesseract-ocr-deu tesseract-ocr-osd \
	&& rm -rf /var/lib/apt/lists/* \
	&& useradd --uid 10001 --no-create-home legajo \
	&& install -d -m 0700 -o legajo -g legajo /archive
COPY --from=build /out /usr/local
USER legajo
ENV LEGAJO_ARCHIVE=/archive LANG=C.UTF-8
VOLUME /archive
ENTRYPOINT ["legajo"]
