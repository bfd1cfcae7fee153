package pqs.planted.plumbing.web;

final class NoticeBoard {}
