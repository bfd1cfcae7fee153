package pqs.planted.plumbing.http;

final class CareProvider {}
