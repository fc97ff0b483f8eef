;; Drives Emacs as a writer would: opens the file, waits for the marks, applies a quick fix and fix-all, and prints
;; what was seen as JSON.  The README's snippet was loaded before.
(require 'json)
(setq eglot-sync-connect 15
      eglot-confirm-server-initiated-edits nil
      make-backup-files nil)
(defvar offered nil)
;; As if called by keys: a mouse would get a menu.
(setq last-nonmenu-event ?\r)

(defun wait-until (done &optional most)
  (let ((rounds 0))
    (while (and (< rounds (or most 300)) (not (funcall done)))
      (setq rounds (1+ rounds))
      (accept-process-output nil 0.05))
    (funcall done)))

;; An action of several edits may be shown in steps: waits until the marks have been the same for a while.
(defun settle ()
  (let ((count (length (flymake-diagnostics))))
    (when (wait-until (lambda () (/= (length (flymake-diagnostics)) count)) 30)
      (settle))))

;; What is asked is answered with the first choice, or with the one that Emacs proposes.
(defun completing-read (_prompt choices &optional _predicate _match _initial _history default &rest _)
  (setq offered (mapcar (lambda (choice) (if (consp choice) (car choice) choice)) choices))
  (or (if (consp default) (car default) default) (car offered)))

(defun place (position)
  (save-excursion
    (goto-char position)
    (cons (line-number-at-pos) (1+ (- position (line-beginning-position))))))

(defun diagnostics ()
  (vconcat
   (mapcar
    (lambda (found)
      (let ((start (place (flymake-diagnostic-beg found))) (end (place (flymake-diagnostic-end found))))
        `((line . ,(car start)) (column . ,(cdr start)) (endLine . ,(car end)) (endColumn . ,(cdr end))
          (message . ,(flymake-diagnostic-text found)))))
    (sort (flymake-diagnostics)
          (lambda (left right) (< (flymake-diagnostic-beg left) (flymake-diagnostic-beg right)))))))

(defun act (kind from to)
  (let ((before (length (flymake-diagnostics))))
    (eglot-code-actions from to kind t)
    (save-buffer)
    (wait-until (lambda () (< (length (flymake-diagnostics)) before)))
    (settle)
    `((text . ,(buffer-substring-no-properties (point-min) (point-max))) (left . ,(length (flymake-diagnostics))))))

(find-file (getenv "FILE"))
;; `eglot-ensure' waits for the command loop, and there is none.
(run-hooks 'post-command-hook)
(wait-until #'flymake-diagnostics)
(let ((seen (list (cons 'diagnostics (diagnostics)))))
  (goto-char (point-min))
  (search-forward (getenv "WORD"))
  (push (cons 'fixed (act "quickfix" (match-beginning 0) (match-end 0))) seen)
  (push (cons 'offered (vconcat offered)) seen)
  (push (cons 'all (act "source.fixAll.copydesk" (point-min) (point-max))) seen)
  (princ (json-encode seen)))
(eglot-shutdown-all)
(kill-emacs 0)
